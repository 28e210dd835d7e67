import { useState, type DragEvent } from 'react'
import { dragged, type Dragged } from '../state/dragging.ts'

/** The system wants a drag to carry something: an empty text of a type that no other program takes. */
const carried = 'application/x-fernkeep'

/** What an element needs to be dragged. */
export const dragSource = (what: () => Dragged) => ({
  draggable: true,
  onDragStart(event: DragEvent) {
    event.stopPropagation()
    event.dataTransfer.setData(carried, '')
    event.dataTransfer.effectAllowed = 'move'
    dragged.set(what())
  },
  onDragEnd: () => dragged.set(null),
})

/** What an element needs to take what `accepts` allows; `over` while something of that is above it. */
export function useDropTarget(accepts: (what: Dragged) => boolean, take: (what: Dragged) => void) {
  const [over, setOver] = useState(false)
  const wanted = () => {
    const what = dragged.get()
    return what !== null && accepts(what) ? what : null
  }
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (wanted() === null) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        const what = wanted()
        setOver(false)
        if (what === null) return
        event.preventDefault()
        event.stopPropagation()
        dragged.set(null)
        take(what)
      },
    },
  }
}
