pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// One zone: its letter, its name, how many wait, how long.
Item {
    id: cell

    required property var wait
    property bool tall: false
    property bool multilingual: false

    readonly property bool figures: wait.unit !== ""
    readonly property real base: height / 2 + 14
    readonly property real unitEnd: width - (tall ? 25 : 29)
    readonly property color ink: wait.tone === "none" ? Theme.boardGood : wait.tone === "busy" ? Theme.boardWarning : figures ? Theme.boardText : Theme.boardSecondary

    ZoneSquare {
        id: square
        x: cell.tall ? 24 : cell.multilingual ? 25 : 28
        anchors.verticalCenter: parent.verticalCenter
        letter: cell.wait.letter
        size: Math.min(cell.multilingual ? 34 : 40, cell.height - 12)
        overInk: true
        busy: cell.wait.tone === "busy"
    }
    FitText {
        id: name
        anchors.left: square.right
        anchors.leftMargin: cell.multilingual ? 14 : 20
        y: cell.base - 1 - baselineOffset
        room: (people.visible ? people.x : range.x) - x - 10
        smallest: 20
        text: cell.wait.name
        color: Theme.boardText
        font.pixelSize: cell.multilingual ? 31 : Words.language === "bo" ? 28 : cell.tall ? 34 : 36
    }
    FitText {
        visible: cell.multilingual && cell.wait.otherNames.length > 0
        anchors.left: name.right
        anchors.leftMargin: 16
        y: cell.base - 2 - baselineOffset
        room: range.x - x - 10
        smallest: 18
        text: cell.wait.otherNames.length > 0 ? cell.wait.otherNames[0].text : ""
        color: Theme.boardSecondary
        font.family: cell.wait.otherNames.length > 0 && cell.wait.otherNames[0].language === "bo" ? Theme.tibetanFamily : Theme.family
        font.pixelSize: 28
    }
    HallText {
        id: people
        // Tibetan names need the room.
        visible: cell.figures && !cell.multilingual && cell.wait.people !== "" && Words.language !== "bo"
        x: Math.min(cell.width - (cell.tall ? 215 : 244), range.x - (cell.tall ? 44 : 52)) - implicitWidth
        y: cell.base - baselineOffset
        text: cell.wait.people
        bold: true
        color: Theme.boardText
        font.pixelSize: cell.tall ? 40 : 46
    }
    HallText {
        id: peopleUnit
        readonly property bool fits: implicitWidth <= range.x - x - 8
        visible: people.visible && fits
        x: people.x + people.implicitWidth + 10
        y: cell.base - baselineOffset
        text: Words.tr("人")
        color: Theme.boardSecondary
        font.pixelSize: cell.tall ? 27 : 30
    }
    Icon {
        name: people.visible && !peopleUnit.fits ? "people" : ""
        x: peopleUnit.x - 2
        y: cell.base - size + 2
        size: cell.tall ? 28 : 32
        color: Theme.boardSecondary
    }
    HallText {
        id: unit
        visible: cell.figures && !cell.multilingual
        x: cell.unitEnd - implicitWidth
        y: cell.base - baselineOffset
        text: cell.wait.unit
        color: cell.wait.tone === "busy" ? Theme.boardWarning : Theme.boardSecondary
        font.pixelSize: cell.tall ? 27 : 30
    }
    HallText {
        id: range
        objectName: "wait-" + cell.wait.letter
        x: (unit.visible ? unit.x - 9 : cell.unitEnd) - implicitWidth
        y: cell.base - baselineOffset
        text: cell.wait.text
        bold: cell.figures || cell.wait.tone === "none"
        color: cell.ink
        font.pixelSize: cell.multilingual ? (cell.figures || cell.wait.tone === "none" ? 38 : 28) : cell.tall ? 35 : 38
    }
}
