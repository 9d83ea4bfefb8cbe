export { TodoItem } from './todo-item'
export { MyIssueCard } from './my-issue-card'
export { MonthFigures } from './month-figures'
