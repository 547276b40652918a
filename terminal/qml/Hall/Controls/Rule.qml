import QtQuick

// A thin line between facts; `vertical` turns it.
Rectangle {
    property bool vertical: false

    implicitWidth: vertical ? Theme.hairline : (parent ? parent.width : 0)
    implicitHeight: vertical ? (parent ? parent.height : 0) : Theme.hairline
    color: Theme.line
}
