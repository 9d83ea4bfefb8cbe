const FIRST_YEAR = 1970
const LAST_YEAR = 2100

const two = (number) => String(number).padStart(2, '0')
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

function timeColumns({ value, start = '00:00', end = '23:59' }) {
  const [hour, minute] = (value || start).split(':').map(Number)
  const hours = range(Number(start.split(':')[0]), Number(end.split(':')[0]))
  return {
    columns: [hours.map(two), range(0, 59).map(two)],
    value: [Math.max(0, hours.indexOf(hour)), minute || 0],
    answer: ([h, m]) => clamp(`${two(hours[h])}:${two(m)}`, start, end),
  }
}

const clamp = (value, least, most) => (value < least ? least : value > most ? most : value)

function dateColumns({ value, start, end, fields = 'day' }) {
  const [least, most] = [start || `${FIRST_YEAR}-01-01`, end || `${LAST_YEAR}-12-31`]
  const [year, month, day] = (value || least).split('-').map(Number)
  const years = range(Number(least.slice(0, 4)), Number(most.slice(0, 4)))
  const shown = { year: 1, month: 2, day: 3 }[fields] ?? 3
  return {
    columns: [years.map(String), range(1, 12).map(two), range(1, 31).map(two)].slice(0, shown),
    value: [Math.max(0, years.indexOf(year)), (month || 1) - 1, (day || 1) - 1].slice(0, shown),
    answer: ([y, m = 0, d = 0]) => {
      const last = new Date(years[y], m + 1, 0).getDate()
      const whole = clamp(`${years[y]}-${two(m + 1)}-${two(Math.min(d + 1, last))}`, least.padEnd(10, '-01'), most.padEnd(10, '-31'))
      return whole.slice(0, [4, 7, 10][shown - 1])
    },
  }
}

function plainColumns({ columns, value }) {
  const positions = columns.map((_, at) => Number(value?.[at]) || 0)
  return { columns, value: positions, answer: (chosen) => [...chosen] }
}

function columnsOf(question) {
  if (question.mode === 'time') return timeColumns(question)
  return question.mode === 'date' ? dateColumns(question) : plainColumns(question)
}

/** The wheel of a picker: a row is chosen by tapping it; state.value is what 确定 answers. */
export function wheel(question, state) {
  const { columns, value, answer } = columnsOf(question)
  const chosen = [...value]
  state.value = answer(chosen)
  const box = document.createElement('div')
  box.className = 'wheel'
  columns.forEach((labels, column) => {
    const list = box.appendChild(document.createElement('div'))
    labels.forEach((label, at) => {
      const row = list.appendChild(document.createElement('div'))
      Object.assign(row, { className: 'row', textContent: label })
      row.dataset.name = `column-${column}-${at}`
      row.toggleAttribute('chosen', chosen[column] === at)
      row.addEventListener('click', () => {
        list.querySelector('[chosen]')?.removeAttribute('chosen')
        row.toggleAttribute('chosen', true)
        chosen[column] = at
        state.value = answer(chosen)
      })
    })
  })
  return box
}
