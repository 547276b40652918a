pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// A thin line on a board's pane.
Rectangle {
    width: parent ? parent.width : 0
    height: 2
    color: Theme.boardPaneLine
}
