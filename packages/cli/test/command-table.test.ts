import { expect, test } from 'vitest'
import { commandTable, renderCommandTable, sharedOptions } from '../src/index.js'

test('the command table reads well in both languages', async () => {
  const pages = [renderCommandTable(commandTable, 'id'), renderCommandTable(commandTable, 'en')]
  await expect(pages.join('\n')).toMatchFileSnapshot('commands.md')
})

test('no command declares an option that all commands have', () => {
  const shared = sharedOptions.map(({ name }) => name)
  expect(commandTable.flatMap(({ options }) => options.filter(({ name }) => shared.includes(name)))).toEqual([])
})
