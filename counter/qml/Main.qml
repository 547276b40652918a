pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The window of a desk. All keys come in through `keyboard`, which sees them before any item does.
Window {
    id: window

    required property var desk
    required property var hallTime
    required property var keyboard

    width: 1366
    height: 768
    minimumWidth: 1024
    minimumHeight: 576
    color: Theme.ground
    title: "一窗"

    Component.onCompleted: window.keyboard.watch(window)

    Connections {
        target: window.keyboard
        function onPressed(key: string): void {
            window.desk.press(key);
        }
    }
    Binding {
        target: Words
        property: "language"
        value: window.desk.language
    }
    Binding {
        target: Theme
        property: "desk"
        value: true
    }
    DeskPage {
        anchors.fill: parent
        desk: window.desk
        hallTime: window.hallTime
    }
}
