import QtQuick

// The mark, held for five seconds, opens the technician's page: long enough that nobody does it by leaning on it.
MouseArea {
    required property var kiosk

    objectName: "service.open"
    x: 40
    width: 110
    height: 120
    pressAndHoldInterval: 5000
    onPressAndHold: kiosk.openService()
}
