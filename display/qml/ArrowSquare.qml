pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The real direction from this screen to the window, white on jade; nothing where none is configured.
Rectangle {
    id: square

    property string arrow: ""
    property real size: 136

    width: size
    height: size
    radius: size * 0.09
    visible: arrow !== ""
    color: Theme.jade700

    Icon {
        anchors.centerIn: parent
        name: square.arrow
        size: square.size * 0.74
        stroke: 5
        color: Theme.white
    }
}
