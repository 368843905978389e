import { generateDemo } from './demo/network.ts'
import { labelOf } from './qualification/jobs.ts'
import { qualify } from './qualification/qualify.ts'
const demo = generateDemo({ vehicles: 2000, today: '2026-11-23' })
const jobs = new Map<string,number>(); let rec=0, tot=0, i=0
for (const v of demo.vehicles) { for (const l of v.lines) { const q=qualify(l); tot++; if(q){rec++; const k=labelOf(q.jobId,'fr'); jobs.set(k,(jobs.get(k)??0)+1)} }
 if (i++ % 400 === 7) { console.log(v.plate, v.clients, v.consents[0]); console.table(v.lines.map(l=>({d:l.invoiceDate,km:l.vehicleMileage,n:l.invoiceDmsId,a:l.invoiceAmount,pc:l.packageCode,pl:l.packageLabel,jc:l.jobCode,jl:l.jobLabel,q:l.partQuantity,r:l.partReference,b:l.partBrand,p:l.partLabel,j:qualify(l)?.jobId}))); console.log(JSON.stringify(v.reminders)) } }
console.log(rec/tot, [...jobs].sort((a,b)=>b[1]-a[1]))
