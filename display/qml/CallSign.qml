pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// 请到 in seal red: it pulses three times for a new call, then rests. Other signs are outlined and still.
Rectangle {
    id: sign

    /// Of one call; a new key with `pulses` begins the three pulses.
    property string key: ""
    property bool pulses: false
    /// "come", "arrived", "missed", "past".
    property string tone: "come"
    property string text: ""
    property bool overInk: false
    property int pixelSize: 74

    readonly property bool pulsing: pulse.running
    readonly property color ink: tone === "come" ? Theme.white : overInk ? Theme.boardSecondary : tone === "arrived" ? Theme.jadePressed : Theme.ink600

    width: 184
    height: width
    radius: 12
    color: tone === "come" ? Theme.seal700 : "transparent"
    border.color: ink
    border.width: tone === "come" ? 0 : 3
    antialiasing: true

    onKeyChanged: sign.begin()
    onPulsesChanged: sign.begin()
    Component.onCompleted: sign.begin()

    function begin() {
        pulse.stop();
        sign.scale = 1;
        if (sign.pulses)
            pulse.start();
    }

    HallText {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: 1
        width: parent.width - 16
        horizontalAlignment: Text.AlignHCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 24
        lineHeight: 1.03 * font.pixelSize
        lineHeightMode: Text.FixedHeight
        text: sign.text
        bold: true
        color: sign.ink
        font.pixelSize: sign.pixelSize
    }

    // Three pulses of 800 ms, as calls.py counts on.
    SequentialAnimation {
        id: pulse
        loops: 3
        NumberAnimation { target: sign; property: "scale"; to: 1.1; duration: Theme.motionIn; easing.type: Easing.OutCubic }
        PauseAnimation { duration: 240 }
        NumberAnimation { target: sign; property: "scale"; to: 1; duration: Theme.motionIn; easing.type: Easing.OutCubic }
        PauseAnimation { duration: 240 }
    }
}
