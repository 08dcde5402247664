package chat.parley.protocol;

import java.util.List;

/**
 * The operator switched features on or off.
 *
 * @param features all that are on now
 * @see "docs/protocol.md, 5"
 * @since protocol 1
 */
public record FeaturesChanged(List<Feature> features) implements Push {
  public FeaturesChanged {
    features = List.copyOf(features);
  }
}
