import QtQuick

// The ring around what the keyboard has; lies outside its parent.
Rectangle {
    property bool shown: parent ? parent.activeFocus : false
    /// The corner radius of the parent.
    property real around: 0

    readonly property int reach: Theme.focusGap + Theme.focusWidth

    visible: shown
    anchors.fill: parent
    anchors.margins: -reach
    radius: around + reach
    color: "transparent"
    border.color: Theme.focus
    border.width: Theme.focusWidth
}
