package chat.parley.swing;

import chat.parley.client.ChatClient;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerTrust;
import chat.parley.swing.chat.ChatEvent;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.EventThread;
import chat.parley.swing.desk.Lane;
import chat.parley.swing.emotes.EmotesEvent;
import chat.parley.swing.friends.FriendsEvent;
import chat.parley.swing.sight.SightDialog;
import chat.parley.swing.signin.SignInEvent;
import chat.parley.swing.theme.Appearance;
import chat.parley.swing.theme.ThemeChoice;
import chat.parley.swing.window.ScreenEvents;
import chat.parley.swing.window.WindowActions;
import chat.parley.swing.window.WindowPanel;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.swing.JFrame;
import javax.swing.WindowConstants;

/** One window around one client. Made by {@link ClientApplication#open}; event thread only. */
public final class ChatWindow implements WindowActions {
  private static final Dimension FIRST_SIZE = new Dimension(1120, 720);
  private static final Dimension LEAST_SIZE = new Dimension(360, 420);

  private final ClientApplication application;
  private final ChatClient client;
  private final SettingsFile settings;
  private final Lane lane = new Lane();
  private final JFrame frame = new JFrame();
  private final WindowPanel panel;
  private final Presenters presenters;
  private final ChatClient.Subscription subscription;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  ChatWindow(ClientApplication application, ChatClient client, SettingsFile settings) {
    this.application = application;
    this.client = client;
    this.settings = settings;
    var events =
        new ScreenEvents(this::onSignIn, this::onChat, this::onFriends, this::onEmotes, this);
    this.panel =
        new WindowPanel(application.words(), application.artwork(), events, frame::setTitle);
    var desk = new Desk(client, lane, application.ui(), application.words(), application.clock());
    this.presenters = new Presenters(desk, panel, settings);
    this.subscription = presenters.start();
    furnish();
  }

  /** Connects by itself, for a device that is signed in or a server named on the command line. */
  public void connect(ServerAddress server, ServerTrust trust) {
    presenters.signIn().connect(server, trust);
  }

  /** Puts the window somewhere. */
  public void place(Rectangle bounds) {
    EventThread.require();
    frame.setBounds(bounds);
  }

  /** The frame, for what places or photographs it. */
  public JFrame frame() {
    return frame;
  }

  /** Completes when the window and its client are closed. */
  public CompletionStage<Void> closed() {
    return closed;
  }

  @Override
  public void toggleTheme() {
    application.toggleTheme();
    settings.change(now -> now.theme(ThemeChoice.of(application.appearance())));
  }

  @Override
  public void showSight() {
    SightDialog.open(frame, application.words());
  }

  @Override
  public void signOut() {
    lane.execute(client::signOut);
  }

  void appearance(Appearance appearance) {
    panel.appearance(appearance);
  }

  void show() {
    frame.setVisible(true);
  }

  private void furnish() {
    frame.setContentPane(panel);
    frame.setMinimumSize(LEAST_SIZE);
    frame.setSize(FIRST_SIZE);
    frame.setLocationByPlatform(true);
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.addWindowListener(new Watch());
  }

  private void onSignIn(SignInEvent event) {
    presenters.signIn().on(event);
  }

  private void onChat(ChatEvent event) {
    presenters.chat().on(event);
  }

  private void onFriends(FriendsEvent event) {
    presenters.friends().on(event);
  }

  private void onEmotes(EmotesEvent event) {
    presenters.emotes().on(event);
  }

  private void end() {
    subscription.close();
    application.closed(this);
    lane.finish(
        () -> {
          client.close();
          closed.complete(null);
        });
  }

  /** Tells the presenters whether anybody can see the window. */
  private final class Watch extends WindowAdapter {
    @Override
    public void windowClosed(WindowEvent event) {
      end();
    }

    @Override
    public void windowIconified(WindowEvent event) {
      onChat(new ChatEvent.Hidden());
    }

    @Override
    public void windowDeiconified(WindowEvent event) {
      onChat(new ChatEvent.Shown());
    }
  }
}
