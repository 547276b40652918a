pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

Window {
    id: window

    required property var display
    required property var hallTime

    // No binding: the shell's geometry must hold when the page changes.
    width: 1920
    height: 1080
    color: Theme.boardGround
    title: window.display.frame.hallName

    Component.onCompleted: {
        if (window.display.frame.isStrip) {
            window.width = 1280;
            window.height = 320;
        }
    }

    DisplayPages {
        anchors.fill: parent
        display: window.display
        hallTime: window.hallTime
    }
}
