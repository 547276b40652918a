import QtQuick

// A pane: straight, white, a thin line around it.
Rectangle {
    radius: Theme.paneRadius
    color: Theme.pane
    border.color: Theme.paneLine
    border.width: Theme.hairline
}
