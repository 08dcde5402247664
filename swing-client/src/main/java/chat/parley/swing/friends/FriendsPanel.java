package chat.parley.swing.friends;

import chat.parley.swing.desk.EventThread;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.awt.BorderLayout;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;

/** The right side of the window. */
public final class FriendsPanel extends JPanel implements FriendsView {
  private final AddFriend add;
  private final FriendJList list;
  private final RequestList requests;
  private final JPanel empty;
  private final JButton fold;

  /**
   * Makes an empty list.
   *
   * @param events where what a person does goes
   * @param fold folds the panel away
   */
  public FriendsPanel(Words words, Consumer<FriendsEvent> events, Runnable fold) {
    super(new BorderLayout());
    setName("friends");
    this.add = new AddFriend(words, events);
    this.list = new FriendJList(words, name -> events.accept(new FriendsEvent.Chosen(name)));
    this.requests = new RequestList(words, events);
    this.fold = Buttons.sign("fold-friends", Sign.FORTH, Token.INK_SOFT, words.get("fold"));
    this.empty = empty(words);
    this.fold.addActionListener(_ -> fold.run());
    add(top(words), BorderLayout.NORTH);
    add(scroll(), BorderLayout.CENTER);
    updateUI();
  }

  @Override
  public void show(FriendsState state) {
    EventThread.require();
    list.show(state.friends(), state.chosen());
    requests.show(state.incoming(), state.outgoing());
    add.show(state.problem(), state.added());
    empty.setVisible(state.friends().isEmpty());
    revalidate();
    repaint();
  }

  /** Whether the panel can be folded away. */
  public void offerFold(boolean offered) {
    fold.setVisible(offered);
  }

  /** Goes to the list, or to the field that fills it. */
  public void enter() {
    if (list.getModel().getSize() == 0) {
      add.open();
    } else {
      list.requestFocusInWindow();
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(Token.SURFACE.color());
    setBorder(BorderFactory.createMatteBorder(0, 1, 0, 0, Token.LINE.color()));
  }

  private JPanel top(Words words) {
    var top =
        new JPanel(new MigLayout("insets 8 16 4 8, fillx, gap 0, hidemode 3", "[grow, fill][][]"));
    var plus = Buttons.sign("add", Sign.PLUS, Token.ACCENT, words.get("friends.add"));
    plus.addActionListener(_ -> add.toggle());
    top.setOpaque(false);
    top.add(new TokenLabel(words.get("friends.title"), Type.HEADING, Token.INK), "growx, wmin 0");
    top.add(plus);
    top.add(fold);
    var column =
        new JPanel(new MigLayout("insets 0, fillx, gap 0, hidemode 3, wrap 1", "[grow, fill]"));
    column.setOpaque(false);
    column.add(top);
    column.add(add);
    return column;
  }

  private JScrollPane scroll() {
    var column = new FriendColumn();
    column.add(requests, "growx, wmin 0");
    column.add(list, "growx, wmin 0");
    column.add(empty, "growx, wmin 0");
    var scroll =
        new JScrollPane(
            column,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setOpaque(false);
    scroll.getViewport().setOpaque(false);
    return scroll;
  }

  private JPanel empty(Words words) {
    var panel = new JPanel(new MigLayout("insets 8 16 8 16, fillx, wrap 1", "[grow, fill]"));
    var open = Buttons.primary("add-first", words.get("friends.add"));
    var text = new TextBlock(words.get("friends.empty"), Type.LABEL, Token.INK_SOFT);
    panel.setOpaque(false);
    panel.add(text, "growx, wmin 0");
    panel.add(open, "gaptop 8");
    open.addActionListener(_ -> add.open());
    return panel;
  }
}
