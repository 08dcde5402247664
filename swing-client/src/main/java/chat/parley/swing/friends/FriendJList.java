package chat.parley.swing.friends;

import chat.parley.swing.friends.FriendsState.Friend;
import chat.parley.swing.text.Words;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.AbstractListModel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;

/** Friends to choose from, by click or by arrow keys and Enter. */
final class FriendJList extends JList<Friend> {
  private final Consumer<String> choose;
  private List<Friend> friends = List.of();

  FriendJList(Words words, Consumer<String> choose) {
    this.choose = choose;
    setName("friends-list");
    setCellRenderer(new FriendRow(words));
    setFixedCellHeight(FriendRow.HEIGHT);
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    getAccessibleContext().setAccessibleName(words.get("friends.title"));
    addMouseListener(new Click());
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "choose");
    getActionMap().put("choose", new Choose());
  }

  void show(List<Friend> next, Optional<String> chosen) {
    if (!next.equals(friends)) {
      friends = next;
      setModel(new Rows(next));
    }
    chosen.ifPresentOrElse(this::mark, this::clearSelection);
  }

  private void mark(String name) {
    IntStream.range(0, friends.size())
        .filter(index -> friends.get(index).name().equals(name))
        .findFirst()
        .ifPresentOrElse(this::setSelectedIndex, this::clearSelection);
  }

  private void chooseSelected() {
    Optional.ofNullable(getSelectedValue()).ifPresent(friend -> choose.accept(friend.name()));
  }

  private final class Click extends MouseAdapter {
    @Override
    public void mouseReleased(MouseEvent event) {
      var index = locationToIndex(event.getPoint());
      if (index >= 0 && getCellBounds(index, index).contains(event.getPoint())) {
        chooseSelected();
      }
    }
  }

  private final class Choose extends AbstractAction {
    @Override
    public void actionPerformed(ActionEvent event) {
      chooseSelected();
    }
  }

  private static final class Rows extends AbstractListModel<Friend> {
    private final List<Friend> friends;

    Rows(List<Friend> friends) {
      this.friends = friends;
    }

    @Override
    public int getSize() {
      return friends.size();
    }

    @Override
    public Friend getElementAt(int index) {
      return friends.get(index);
    }
  }
}
