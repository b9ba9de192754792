import ts from 'typescript'

/** Samples by the file that each would be. */
export type Samples = ReadonlyMap<string, string>

/** The code of a page: `kind` is `ts` or `tsx`. */
export function samplesOf(page: string): readonly { kind: string; code: string }[] {
  return [...page.matchAll(/^( *)```(tsx?)\n(.*?)^\1```/gms)].map(
    ([, , kind = 'ts', code = '']) => ({
      kind,
      code,
    }),
  )
}

/** What the compiler says against samples: nothing, where all of them compile. */
export function complaintsAbout(
  samples: Samples,
  {
    folder,
    paths,
    types = ['node'],
  }: {
    /** In which the samples stand, for what they import to be found. */
    folder: string
    /** Packages by their own names, as their users import them. */
    paths: Record<string, string[]>
    types?: string[]
  },
): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    jsx: ts.JsxEmit.ReactJSX,
    customConditions: ['@valetkey/source'],
    // Stylesheets are the bundler's.
    noUncheckedSideEffectImports: false,
    types,
    paths,
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => samples.has(file) || fileExists(file)
  host.readFile = (file) => samples.get(file) ?? readFile(file)
  host.getSourceFile = (file, version, ...rest) => {
    const sample = samples.get(file)
    return sample === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, sample, version)
  }
  const program = ts.createProgram([...samples.keys()], options, host)
  return [...samples.keys()].flatMap((file) => {
    const source = program.getSourceFile(file)
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ messageText }) =>
        `${file.slice(folder.length)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
}
