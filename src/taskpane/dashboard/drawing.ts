// Of the charts' library what is drawn with; a file of its own, since it is loaded only when a chart is shown.
export { GroupedVerticalBarChart, LineChart } from '@fluentui/react-charts';
