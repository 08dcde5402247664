package chat.parley.client.session;

import chat.parley.client.Problem.Kind;
import chat.parley.client.ServerAddress;
import chat.parley.client.ServerInfo;
import chat.parley.client.ServerTrust;
import chat.parley.client.connection.ClientVersion;
import chat.parley.client.connection.Greeting;
import chat.parley.client.connection.HelloCheck;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ServerPins;
import chat.parley.client.store.ServerPins.ServerPin;
import chat.parley.crypto.sign.HybridPublicKey;
import java.time.Clock;

/** Lets a server that greets be talked to, or not, and remembers who it was. */
record Admission(ServerPins pins, ClientVersion mine, Clock clock) {
  /**
   * Checks the server against its pin, and pins it.
   *
   * @throws ProblemException when nothing may be sent to it
   */
  void admit(ServerAddress address, Greeting greeting, ServerTrust trust) {
    var known = pins.find(address).map(pin -> new HelloCheck.Pin(pin.identity(), pin.bootSeq()));
    switch (HelloCheck.check(greeting, known, trust, mine, clock.instant())) {
      case HelloCheck.Rejected(var problem) -> throw new ProblemException(problem);
      case HelloCheck.Genuine(var pin) ->
          pins.save(new ServerPin(address.toString(), pin.identity(), pin.bootSeq()));
    }
  }

  /** The server as it shows itself, not yet believed. */
  ServerInfo shown(ServerAddress address, Greeting greeting) {
    try {
      var identity = HybridPublicKey.decode(greeting.hello().identityKey());
      return new ServerInfo(address, identity.fingerprint().digits(), greeting.tlsGroup());
    } catch (IllegalArgumentException unreadable) {
      throw new ProblemException(
          Kind.SERVER_IDENTITY_INVALID, "This server shows no identity that can be read.");
    }
  }
}
