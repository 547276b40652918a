pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// A day on the notice: date, weekday, whether the hall serves, and when. `flat` lays it out as a line.
Rectangle {
    id: cell

    required property var day
    property bool flat: false

    readonly property color ink: day.open ? Theme.boardText : Theme.boardSecondary

    radius: Theme.paneRadius
    color: day.open ? Theme.boardPane : Theme.boardGround
    border.color: day.open ? Theme.boardText : Theme.boardPaneLine
    border.width: 3

    HallText {
        id: number
        x: 40
        y: (cell.flat ? 110 : 136) - baselineOffset
        text: cell.day.day
        bold: true
        color: cell.ink
        font.pixelSize: cell.flat ? 92 : 120
    }
    HallText {
        x: cell.flat ? 180 : number.x + number.width + 14
        y: (cell.flat ? 106 : 136) - baselineOffset
        text: cell.day.weekday
        color: cell.ink
        font.pixelSize: 44
    }
    FitText {
        id: word
        x: cell.flat ? 320 : 40
        y: (cell.flat ? 106 : 202) - baselineOffset
        room: cell.flat ? 220 : cell.width - 60
        smallest: 24
        text: cell.day.word
        bold: true
        color: cell.day.open ? Theme.boardGood : Theme.boardSecondary
        font.pixelSize: 44
    }
    HallText {
        x: cell.flat ? 560 : 40
        y: (cell.flat ? 106 : 260) - baselineOffset
        width: cell.width - x - 20
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 22
        text: cell.day.hours.join(cell.flat ? "  " : " ")
        color: cell.ink
        font.pixelSize: 44
    }
}
