import QtQuick
import Hall.Controls

// Lintel, eave, page, sill: what every page but the welcome and the number has around it.
// Children lie on `body`, which begins under the eave and ends above the sill, and is 1080 (landscape 1920) wide.
Item {
    id: frame

    required property var kiosk
    required property var hallTime
    required property bool landscape

    default property alias content: body.data
    /// Ink continues under the lintel down to here, and the eave comes there; 0: the eave is right under the lintel.
    property real boardHeight: 0
    property bool sillShown: true
    property bool backShown: true
    readonly property real designWidth: landscape ? 1920 : 1080
    readonly property real under: Math.max(lintel.height, boardHeight)
    readonly property var facts: kiosk.frame
    readonly property real lintelHeight: lintel.height

    anchors.fill: parent

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Rectangle {
        width: parent.width
        height: frame.under
        color: Theme.boardGround
    }
    Lintel {
        id: lintel
        visible: frame.facts.noticeTitle === ""
        name: frame.facts.hallName
        minorityName: frame.facts.minorityName
        place: frame.facts.placeName
        time: frame.hallTime.time
    }
    Rectangle {
        visible: frame.boardHeight > 0
        x: 60
        y: lintel.height
        width: parent.width - 120
        height: 2
        color: Theme.boardLine
    }
    ServiceCorner {
        kiosk: frame.kiosk
    }
    Eave {
        y: frame.under
    }
    Item {
        id: body
        width: frame.designWidth
        height: (frame.sillShown ? sill.y : parent.height)
        anchors.horizontalCenter: parent.horizontalCenter
    }
    KioskSill {
        id: sill
        visible: frame.sillShown
        kiosk: frame.kiosk
        landscape: frame.landscape
        anchors.bottom: parent.bottom
    }
}
