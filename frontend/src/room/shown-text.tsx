// How text that people wrote is shown: plain, with its web addresses as links.

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'])/
const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" })

export function clockWords(at: number): string {
  return TIME.format(at)
}

export function WithLinks({ text }: { text: string }) {
  return (
    <>
      {text.split(ADDRESS).map((part, place) =>
        place % 2 === 1 ? (
          <a href={part} target="_blank" rel="noopener noreferrer nofollow">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  )
}
