package chat.parley.swing.signin;

import chat.parley.swing.desk.EventThread;
import chat.parley.swing.signin.SignInState.Trust;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Card;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The card in the middle of an empty window. */
public final class SignInPanel extends JPanel implements SignInView {
  private static final int WIDTH = 380;
  private static final int PADDING = 28;

  private final Words words;
  private final SignInForm form;
  private final TrustStep trust;
  private final JLabel connected = new TokenLabel("", Type.SMALL, Token.INK_SOFT);

  /**
   * Makes the card.
   *
   * @param events where what a person does goes
   */
  public SignInPanel(Words words, Consumer<SignInEvent> events) {
    super(new MigLayout("fill, insets 16", "[center]", "push[][]push"));
    this.words = words;
    this.form = new SignInForm(words, events);
    this.trust = new TrustStep(words, events);
    setName("sign-in");
    var card = new Card(new MigLayout("insets 0, fillx, hidemode 3"), PADDING, Token.LINE);
    card.add(form, "growx, pushx, wmin 0, wrap");
    card.add(trust, "growx, pushx, wmin 0");
    add(card, "w " + WIDTH + "!, wrap");
    add(connected, "gaptop 12, wmax " + WIDTH);
    show(SignInState.blank(""));
  }

  @Override
  public void show(SignInState state) {
    EventThread.require();
    form.setVisible(state.trust().isEmpty());
    trust.setVisible(state.trust().isPresent());
    state.trust().ifPresent(trust::show);
    form.show(state);
    connected.setText(
        state.connected().map(this::connection).orElseGet(() -> words.get("signin.promise")));
    revalidate();
    repaint();
  }

  /** Puts the caret where typing should begin. */
  public void begin() {
    form.begin();
  }

  private String connection(Trust known) {
    return words.get("signin.connected", known.server(), known.groups().getFirst());
  }
}
