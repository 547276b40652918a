import QtQuick

// A zone on the welcome's board: letter, name, windows; right the wait and the people. 112 high.
Item {
    id: row

    property string letter: ""
    property string name: ""
    property string windows: ""
    property string wait: ""
    property string unit: ""
    /// "plain", "none", "busy", or "elsewhere": no wait of its own.
    property string tone: "plain"
    property string people: ""
    property string busyWord: ""
    /// A thin line above.
    property bool ruled: false

    readonly property bool elsewhere: tone === "elsewhere"

    implicitWidth: 464
    implicitHeight: Theme.largeType ? 140 : 112

    Rectangle {
        visible: row.ruled
        width: parent.width
        height: 2
        color: Theme.boardLine
    }
    ZoneSquare {
        id: square
        letter: row.letter
        overInk: true
        quiet: row.elsewhere
        anchors.verticalCenter: parent.verticalCenter
    }
    HallText {
        id: title
        anchors.left: square.right
        anchors.leftMargin: 14
        anchors.baseline: parent.verticalCenter
        anchors.baselineOffset: -2
        width: (row.elsewhere ? row.width : figures.x - Theme.space8) - x
        elide: Text.ElideRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 22
        text: row.name
        bold: true
        color: Theme.boardText
        font.pixelSize: Theme.kiosk.fact
    }
    HallText {
        anchors.left: title.left
        anchors.baseline: parent.verticalCenter
        anchors.baselineOffset: Theme.kiosk.note + 8
        width: (row.elsewhere ? row.width : foot.x - Theme.space8) - x
        elide: Text.ElideRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 22
        text: row.windows
        color: Theme.boardSecondary
        font.pixelSize: Theme.kiosk.note
    }
    WaitRangeText {
        id: figures
        visible: !row.elsewhere
        anchors.right: parent.right
        y: row.height / 2 - 2 - numberBaseline
        tone: row.tone
        text: row.wait
        unit: row.unit
        overInk: true
    }
    Row {
        id: foot
        visible: !row.elsewhere
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.kiosk.note * 0.86
        spacing: 12
        Icon {
            name: row.tone === "busy" ? "busy" : ""
            size: Theme.kiosk.note
            color: Theme.boardWarning
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            visible: row.tone === "busy"
            text: row.busyWord
            bold: true
            color: Theme.boardWarning
            font.pixelSize: Theme.kiosk.note
        }
        HallText {
            text: row.people
            color: Theme.boardSecondary
            font.pixelSize: Theme.kiosk.note
        }
    }
}
