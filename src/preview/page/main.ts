import { showDocument } from './document.ts'
import { showFolder } from './folder.ts'

const file = new URLSearchParams(location.search).get('tep')
if (location.pathname === '/xem' && file !== null) showDocument(file)
else showFolder()
