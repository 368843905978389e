import { Line, LineChart, XAxis, YAxis } from 'recharts';

interface ChartProps {
  lines: readonly {
    invoiceDate?: string | null | undefined;
    vehicleMileage?: number | null | undefined;
  }[];
}

/** The mileage over time, with as many points as can be told apart. */
export default function Chart({ lines }: ChartProps) {
  const step = Math.max(1, Math.floor(lines.length / 60));
  const points = lines.filter((_, index) => index % step === 0);
  return (
    <LineChart width={900} height={400} data={points}>
      <XAxis dataKey="invoiceDate" />
      <YAxis />
      <Line dataKey="vehicleMileage" isAnimationActive={false} />
    </LineChart>
  );
}
