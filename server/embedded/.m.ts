import { generateDemo } from './demo/network.ts'
const n = Number(process.argv[2] ?? 2000)
let t = performance.now()
const demo = generateDemo({ vehicles: n, today: '2026-11-23' })
let lines=0, clients=0, rem=0, inv=0, novisit=0, max=0, opted=0, full=0, consents=0, multi=0; const per:number[]=[]
for (const v of demo.vehicles) { lines+=v.lines.length; clients+=v.clients.length; rem+=v.reminders.length; const k=new Set(v.lines.map(l=>l.invoiceDmsId)).size; inv+=k; per.push(k); if(!v.lines.length)novisit++; max=Math.max(max,v.lines.length); if(v.clients.length>1)multi++
 for(const c of v.consents){consents++; if(!c.relanceSms||!c.relanceEmail)opted++; if(!c.relanceSms&&!c.relanceEmail)full++} }
console.log({ms: performance.now()-t, vehicles:n, lines, clients, multi, rem, inv, novisit, max, opted:opted/consents, full:full/consents, campaigns: demo.campaigns.length, rss: process.memoryUsage().rss/1e6})
