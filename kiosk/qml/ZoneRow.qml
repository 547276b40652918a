import QtQuick
import Hall.Controls

// A zone on the welcome's board: letter, name, windows; right the wait and the people. Words grow smaller to fit.
Item {
    id: row

    required property var face

    readonly property bool elsewhere: face.tone === "elsewhere"
    readonly property bool figured: face.wait !== ""
    /// Smaller letters where eight rows share a low screen.
    readonly property bool compact: height < 112
    readonly property int note: compact ? Math.min(30, Theme.kiosk.note) : Theme.kiosk.note
    readonly property bool tibetan: Words.language === "bo"

    ZoneSquare {
        id: square
        letter: row.face.letter
        overInk: true
        quiet: row.elsewhere
        anchors.verticalCenter: parent.verticalCenter
    }
    HallText {
        id: title
        anchors.left: square.right
        anchors.leftMargin: 14
        anchors.baseline: parent.verticalCenter
        anchors.baselineOffset: row.tibetan ? -16 : -2
        width: (row.figured ? figures.x - 10 : row.width) - x
        text: row.face.name
        bold: true
        color: Theme.boardText
        font.pixelSize: row.tibetan ? 28 : row.compact ? 36 : Theme.kiosk.fact
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 14
    }
    HallText {
        anchors.left: title.left
        anchors.baseline: parent.verticalCenter
        anchors.baselineOffset: row.note + (row.tibetan ? 14 : 8)
        width: (row.figured ? foot.x - 10 : row.width) - x
        text: row.face.windows
        color: Theme.boardSecondary
        font.pixelSize: row.note
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 16
    }
    WaitRangeText {
        id: figures
        pixelSize: row.compact ? 42 : Theme.largeType ? 50 : Theme.kiosk.row + 2
        unitSize: row.note
        visible: row.figured
        anchors.right: parent.right
        y: row.height / 2 - 2 - height * 0.8
        tone: row.face.tone
        text: row.face.wait
        unit: row.face.unit
        overInk: true
    }
    Row {
        id: foot
        visible: row.figured
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: row.note - 2
        spacing: 12
        Icon {
            name: row.face.tone === "busy" ? "busy" : ""
            size: row.note
            color: Theme.boardWarning
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            visible: row.face.tone === "busy"
            text: row.face.busyWord
            bold: true
            color: Theme.boardWarning
            font.pixelSize: row.note
        }
        HallText {
            text: row.face.people
            color: Theme.boardSecondary
            font.pixelSize: row.note
        }
    }
}
