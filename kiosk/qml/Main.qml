import QtQuick
import QtQuick.Window
import Hall.Controls

// The kiosk's window.
Window {
    id: window

    required property var kiosk
    required property var hallTime

    width: 1080
    height: 1920
    visible: true
    color: Theme.ground
    title: "Yichuang"

    KioskScreen {
        anchors.fill: parent
        kiosk: window.kiosk
        hallTime: window.hallTime
    }
}
