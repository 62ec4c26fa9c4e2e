export { BarChart, type BarChartProps, type Datum } from './bar-chart';
export { Donut, type DonutProps } from './donut';
export { LineChart, type LineChartProps, type Series } from './line-chart';
export { Meter, type MeterProps } from './meter';
