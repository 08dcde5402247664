package chat.parley.swing;

import chat.parley.client.ChatClient;
import chat.parley.client.ClientEvent;
import chat.parley.swing.chat.ChatPresenter;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.emotes.EmotesPresenter;
import chat.parley.swing.friends.FriendsPresenter;
import chat.parley.swing.signin.SignInPresenter;
import chat.parley.swing.window.WindowPanel;
import chat.parley.swing.window.WindowPresenter;

/** The presenters of one window, and the client's events on their way to them. */
final class Presenters {
  private final Desk desk;
  private final WindowPresenter window;
  private final SignInPresenter signIn;
  private final FriendsPresenter friends;
  private final ChatPresenter chat;
  private final EmotesPresenter emotes;

  Presenters(Desk desk, WindowPanel panel, SettingsFile settings) {
    this.desk = desk;
    this.window = new WindowPresenter(desk, panel);
    this.friends = new FriendsPresenter(desk, panel.friends());
    this.chat = new ChatPresenter(desk, panel.chat());
    this.emotes = new EmotesPresenter(desk, panel.emotes());
    this.signIn =
        new SignInPresenter(
            desk,
            panel.signIn(),
            settings.current().server(),
            server -> settings.change(now -> now.server(server.toString())));
  }

  /** Follows the client; a device that is signed in already begins with its store. */
  ChatClient.Subscription start() {
    var subscription = desk.client().subscribe(event -> desk.lane().execute(() -> tell(event)));
    window.start();
    signIn.start();
    desk.client()
        .state()
        .account()
        .ifPresent(name -> desk.lane().execute(() -> tell(new ClientEvent.SignedIn(name))));
    return subscription;
  }

  SignInPresenter signIn() {
    return signIn;
  }

  FriendsPresenter friends() {
    return friends;
  }

  ChatPresenter chat() {
    return chat;
  }

  EmotesPresenter emotes() {
    return emotes;
  }

  private void tell(ClientEvent event) {
    window.on(event);
    friends.on(event);
    chat.on(event);
    emotes.on(event);
  }
}
