import QtQuick

// The board's head on ink: mark, name plate (minority script above Chinese), place and time.
Rectangle {
    id: lintel

    property string name: ""
    /// The hall's name in Tibetan script; empty: none.
    property string minorityName: ""
    property string place: ""
    property string time: ""
    property string date: ""
    /// True on welcome: larger mark, date under the time.
    property bool tall: false
    property int margin: 60

    readonly property bool plate: minorityName !== ""
    readonly property real enlarge: Theme.largeType ? 1.15 : 1

    implicitHeight: tall ? 184 : Theme.largeType ? 144 : 120
    height: implicitHeight
    width: parent ? parent.width : 0
    color: Theme.boardGround

    Mark {
        id: mark
        size: lintel.tall ? 94 : 62 * lintel.enlarge
        x: lintel.margin + (lintel.tall ? 5 : 4)
        anchors.verticalCenter: parent.verticalCenter
    }
    HallText {
        id: minority
        visible: lintel.plate
        anchors.left: mark.right
        anchors.leftMargin: lintel.tall ? 30 : 22
        anchors.baseline: parent.top
        anchors.baselineOffset: lintel.tall ? 66 : 42 * lintel.enlarge
        width: beside.x - x - 24
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 20
        text: lintel.minorityName
        color: Theme.boardText
        font.family: Theme.tibetanFamily
        font.pixelSize: lintel.tall ? 34 : 28 * lintel.enlarge
    }
    HallText {
        anchors.left: mark.right
        anchors.leftMargin: lintel.tall ? 30 : 22
        anchors.baseline: parent.top
        anchors.baselineOffset: lintel.plate ? (lintel.tall ? 137 : 94 * lintel.enlarge) : lintel.height / 2 + font.pixelSize * 0.37
        width: beside.x - x - 24
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 20
        text: lintel.name
        color: Theme.boardText
        bold: true
        font.pixelSize: lintel.tall ? 48 : lintel.plate ? 34 * lintel.enlarge : 40 * lintel.enlarge
    }
    HallText {
        id: clock
        anchors.right: parent.right
        anchors.rightMargin: lintel.margin
        anchors.baseline: parent.top
        anchors.baselineOffset: lintel.tall ? 106 : 80 * lintel.enlarge
        text: lintel.time
        color: Theme.boardText
        bold: true
        font.pixelSize: lintel.tall ? 70 : 50 * lintel.enlarge
    }
    HallText {
        id: beside
        anchors.right: lintel.tall ? parent.right : clock.left
        anchors.rightMargin: lintel.tall ? lintel.margin : 28
        anchors.baseline: lintel.tall ? parent.top : clock.baseline
        anchors.baselineOffset: lintel.tall ? 145 : -8
        text: lintel.tall ? lintel.date : lintel.place
        color: Theme.boardSecondary
        font.pixelSize: Theme.kiosk.note
    }
}
