pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// A pane on the board: ink 800, or outlined while the hall is out of reach.
Rectangle {
    property bool lit: true

    radius: Theme.paneRadius
    color: lit ? Theme.boardPane : Theme.boardGround
    border.color: Theme.boardPaneLine
    border.width: lit ? 0 : 3
}
