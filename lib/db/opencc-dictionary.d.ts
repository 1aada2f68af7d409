/** The single dictionaries of the package; its own types cover the presets only, which load forty times as much. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
