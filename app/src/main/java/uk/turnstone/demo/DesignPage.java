package uk.turnstone.demo;

import java.util.List;
import uk.turnstone.web.picture.Picture;

/**
 * What pages are made of.
 *
 * @param components the components of both design systems
 * @param pictures one of each kind and variant, from invented numbers
 */
public record DesignPage(List<Component> components, List<Picture> pictures) {

    /**
     * A component.
     *
     * @param system govuk or moj
     * @param name name of its template
     * @param use what it is for
     * @param call the template that draws its example, as it is written
     */
    public record Component(String system, String name, String use, String call) {

        /** How it is called. */
        public String template() {
            return "@template." + system + "." + name;
        }
    }

    /** The component of that name. */
    public Component component(String name) {
        return components.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no component " + name));
    }
}
