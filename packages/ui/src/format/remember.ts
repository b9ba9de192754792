/** Makes each thing once. For what `Intl` builds: far dearer to make than to use. */
export function remember<made>(make: (name: string) => made): (name: string) => made {
  const known = new Map<string, made>()
  return (name) => {
    const found = known.get(name) ?? make(name)
    known.set(name, found)
    return found
  }
}
