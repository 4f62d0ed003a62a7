import { h, render } from 'preact'
import { contents } from './api.ts'
import { App } from './app.ts'

const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(h(App, { all: contents() }), root)
}
