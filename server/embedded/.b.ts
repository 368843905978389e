import { generateDemo } from './demo/network.ts'
import { buildStore } from './build-store.ts'
const t=performance.now()
await buildStore('/tmp/e2-store.db', generateDemo({vehicles:Number(process.argv[2]),today:'2026-11-23'}), {today:'2026-11-23', onProgress: n => n%20000===0 && console.log(n, performance.now()-t, process.memoryUsage().rss/1e6)})
console.log(performance.now()-t, process.memoryUsage().rss/1e6)
