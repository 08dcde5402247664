package chat.parley.swing.window;

import chat.parley.swing.chat.ChatEvent;
import chat.parley.swing.emotes.EmotesEvent;
import chat.parley.swing.friends.FriendsEvent;
import chat.parley.swing.signin.SignInEvent;
import java.util.function.Consumer;

/** Where what a person does on each screen goes. */
public record ScreenEvents(
    Consumer<SignInEvent> signIn,
    Consumer<ChatEvent> chat,
    Consumer<FriendsEvent> friends,
    Consumer<EmotesEvent> emotes,
    WindowActions window) {}
