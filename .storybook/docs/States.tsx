import type { ReactElement } from 'react'
import { states, stateTable } from '../../packages/ui/src/states.stories.shared.js'

/** As Storybook makes addresses of titles and names. */
const slug = (text: string): string =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .toLowerCase()

/** The address of a story: its title as it is, its export in words. */
const address = (title: string, name: string): string =>
  `?path=/story/${title.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}--${slug(name)}`

/** The table of states as a page. */
export const States = (): ReactElement => (
  <>
    {stateTable.map(({ title = '', stories }) => (
      <section key={title}>
        <h3>{title.split('/').at(-1)}</h3>
        <table>
          <tbody>
            {states.map((state) => {
              const name = stories[state]
              return (
                name && (
                  <tr key={state}>
                    <th scope="row" style={{ inlineSize: '14em', textAlign: 'start' }}>
                      {state}
                    </th>
                    <td>
                      <a href={address(title, name)} target="_top">
                        {name}
                      </a>
                    </td>
                  </tr>
                )
              )
            })}
          </tbody>
        </table>
      </section>
    ))}
  </>
)
