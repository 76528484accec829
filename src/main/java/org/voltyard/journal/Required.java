package org.voltyard.journal;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// A component of a record has to be there unless it is `@Nullable` or a collection.
final class Required extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    Class<?> owner = member.getDeclaringClass();
    if (!owner.isRecord()) {
      return null;
    }
    RecordComponent[] components = owner.getRecordComponents();
    if (member instanceof AnnotatedParameter parameter) {
      return required(components[parameter.getIndex()]);
    }
    for (RecordComponent component : components) {
      if (component.getName().equals(member.getName())) {
        return required(component);
      }
    }
    return null;
  }

  private static boolean required(RecordComponent component) {
    return !Collection.class.isAssignableFrom(component.getType())
        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
