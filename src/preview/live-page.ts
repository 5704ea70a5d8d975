export { loadPage } from '#page'
