import QtQuick

// What every control that a person presses shares: touch, keyboard, focus ring, name for a screen reader.
Rectangle {
    id: control

    required property string label
    property alias pressed: area.pressed
    /// A second press within this time (milliseconds) is the same shaky finger, not a wish.
    property int settleTime: 300

    signal clicked

    activeFocusOnTab: enabled && visible
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.focusable: true
    Accessible.onPressAction: control.press()

    Keys.onSpacePressed: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    function press(): void {
        if (!enabled || settling.running)
            return;
        settling.restart();
        control.clicked();
    }

    MouseArea {
        id: area
        anchors.fill: parent
        onClicked: control.press()
    }
    Timer {
        id: settling
        interval: control.settleTime
    }
    FocusRing {
        shown: control.activeFocus && control.enabled
        around: control.radius
    }
}
