/** A property of the elements that a selector finds, in light and in dark surroundings. */
interface ColourRule {
  readonly selector: string;
  readonly property: 'fill' | 'stroke';
  readonly light: string;
  readonly dark: string;
}

/** The colours of pictures. They are set without variables, which not every program that shows SVG knows. */
const colours: readonly ColourRule[] = [
  { selector: '.paper', property: 'fill', light: '#ffffff', dark: '#0d1117' },
  { selector: '.panel', property: 'fill', light: '#f6f8fa', dark: '#151b23' },
  { selector: '.panel', property: 'stroke', light: '#d1d9e0', dark: '#3d444d' },
  { selector: '.tier', property: 'fill', light: '#ffffff', dark: '#212830' },
  { selector: '.tier', property: 'stroke', light: '#818b98', dark: '#656c76' },
  { selector: '.group', property: 'fill', light: '#f5f0ff', dark: '#271d3d' },
  { selector: '.group', property: 'stroke', light: '#8250df', dark: '#ab7df8' },
  { selector: '.label', property: 'fill', light: '#f6f8fa', dark: '#151b23' },
  { selector: 'text', property: 'fill', light: '#1f2328', dark: '#f0f6fc' },
  { selector: '.t-dim', property: 'fill', light: '#59636e', dark: '#9da7b3' },
  { selector: '.t-note', property: 'fill', light: '#0550ae', dark: '#79c0ff' },
  { selector: '.arrow', property: 'stroke', light: '#6e7781', dark: '#8b949e' },
  { selector: '.head', property: 'fill', light: '#6e7781', dark: '#8b949e' },
  { selector: '.reliable', property: 'stroke', light: '#0969da', dark: '#4493f8' },
  { selector: '.head.reliable', property: 'fill', light: '#0969da', dark: '#4493f8' },
  ...markColours('added', '#1a7f37', '#3fb950'),
  ...markColours('removed', '#cf222e', '#ff7b72'),
  ...markColours('changed', '#9a6700', '#e3b341'),
];

function markColours(mark: string, light: string, dark: string): readonly ColourRule[] {
  return [
    { selector: `.${mark}`, property: 'stroke', light, dark },
    { selector: `.head.${mark},.t-${mark}`, property: 'fill', light, dark },
  ];
}

const shapes = `text{font-family:Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;stroke:none}
.t-title,.t-name{font-size:14px;font-weight:bold}
.t-plain{font-size:12px}
.t-dim{font-size:11px}
.t-note,.t-added,.t-removed,.t-changed{font-size:11px;font-weight:bold}
.t-code{font-size:11px;font-family:Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace}
.middle{text-anchor:middle}
.end{text-anchor:end}
.arrow{fill:none;stroke-width:1.5}
.arrow.best-effort{stroke-dasharray:5 4}
.arrow.reliable{stroke-width:3.5}
.head{stroke:none}
.tier,.group{stroke-width:1}
.tier.reliable,.group.reliable{stroke-width:2}
.tier.added,.tier.removed,.tier.changed{stroke-width:2.5}
.tier.removed,.arrow.removed{stroke-dasharray:4 3}
.gone{opacity:.75}`;

/** The style sheet of a picture: dark where the surroundings ask for it. */
export function styleSheet(): string {
  const rules = (scheme: 'light' | 'dark') =>
    colours.map((one) => `${one.selector}{${one.property}:${one[scheme]}}`).join('\n');
  return `${shapes}\n${rules('light')}\n@media(prefers-color-scheme:dark){\n${rules('dark')}\n}\n`;
}
