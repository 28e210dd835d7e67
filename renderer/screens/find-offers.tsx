import { ComboboxItem, ComboboxPopover, type ComboboxStore } from '@ariakit/react/combobox'
import type { Offer, Offers } from '../state/query-offers.ts'
import { findingTexts } from '../text/texts.ts'
import styles from './find-offers.module.css'

interface FindOffersProps {
  readonly store: ComboboxStore
  readonly offers: Offers
  readonly take: (offer: Offer) => void
}

/** Under the find box: what fits where the caret stands, and what each means. */
export function FindOffers({ store, offers, take }: FindOffersProps) {
  return (
    <ComboboxPopover
      store={store}
      fixed
      fitViewport
      gutter={4}
      overflowPadding={8}
      // The field knows when it closes, and keeps the focus all the while.
      hideOnEscape={false}
      hideOnInteractOutside={false}
      autoFocusOnHide={false}
      className={styles.offers}
      aria-label={findingTexts.offers.label}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      {offers.list.map((offer) => (
        <ComboboxItem
          key={offer.text}
          value={offer.text}
          className={styles.offer}
          setValueOnClick={false}
          selectValueOnClick={false}
          hideOnClick={false}
          onClick={() => take(offer)}
        >
          <span className={styles.text}>{offer.text}</span>
          {offer.help !== '' && <span className={styles.help}>{offer.help}</span>}
        </ComboboxItem>
      ))}
    </ComboboxPopover>
  )
}
