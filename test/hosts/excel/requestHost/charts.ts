// Charts: every member that may be set is listed; what was set is kept.
import { fail } from './errors';
import type { Node } from './node';
import { addressOf } from './ranges';

type Bag = Record<string, unknown>;

const bag = (parent: Bag, name: string): Bag => {
  const known = parent[name];
  if (typeof known === 'object' && known !== null) return known as Bag;
  const made: Bag = {};
  parent[name] = made;
  return made;
};

const setters = (target: Bag, names: readonly string[]): Record<string, (value: unknown) => void> =>
  Object.fromEntries(names.map((name) => [name, (value: unknown) => void (target[name] = value)]));

const lineNode = (line: Bag): Node => ({ type: 'ChartLineFormat', set: setters(line, ['Color', 'Weight', 'LineStyle']) });

const seriesNode = (series: Bag): Node => ({
  type: 'ChartSeries',
  set: setters(series, ['Name', 'Smooth', 'MarkerStyle', 'MarkerSize', 'MarkerBackgroundColor', 'MarkerForegroundColor']),
  go: { Format: () => ({ type: 'ChartSeriesFormat', get: {}, go: { Line: () => lineNode(bag(series, 'line')) } }) },
  call: {
    SetValues: (range: unknown) => void (series['values'] = addressOf(range)),
    SetXAxisValues: (range: unknown) => void (series['x'] = addressOf(range)),
  },
});

export function chartNode(chart: Bag): Node {
  const series = chart['series'] as Bag[];
  const axis: Node = {
    type: 'ChartAxis',
    set: setters(bag(chart, 'axis'), ['Minimum', 'Maximum']),
    go: {
      MajorGridlines: () => ({
        type: 'ChartGridlines',
        get: {},
        go: { Format: () => ({ type: 'ChartGridlinesFormat', get: {}, go: { Line: () => lineNode(bag(chart, 'grid')) } }) },
      }),
    },
  };
  return {
    type: 'Chart',
    get: { Name: () => 'Chart' },
    set: setters(chart, ['DisplayBlanksAs']),
    go: {
      Title: () => ({ type: 'ChartTitle', set: setters(bag(chart, 'title'), ['Text']) }),
      Legend: () => ({ type: 'ChartLegend', set: setters(bag(chart, 'legend'), ['Position']) }),
      Axes: () => ({ type: 'ChartAxes', get: {}, go: { ValueAxis: () => axis } }),
      Series: () => ({
        type: 'ChartSeriesCollection',
        items: () => series.map(seriesNode),
        call: {
          GetItemAt: (i: number) => seriesNode(series[i] ?? fail('InvalidArgument', 'series')),
          Add: (name: unknown) => {
            const made: Bag = { Name: name };
            series.push(made);
            return seriesNode(made);
          },
        },
      }),
    },
    call: { SetPosition: (from: unknown, to: unknown) => void (chart['at'] = `${String(from)}:${String(to)}`) },
  };
}
