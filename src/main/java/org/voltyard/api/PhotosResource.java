package org.voltyard.api;

import java.util.List;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Permission;
import org.voltyard.fleet.photo.InvalidPhoto;
import org.voltyard.fleet.photo.Photos;

/// Photos of vehicles: seen, kept, removed.
final class PhotosResource {
  static final List<String> TAKEN = List.of("image/jpeg", "image/png");

  private static final String PATH = "/vehicles/{id}/photo";
  private static final String JPEG = "image/jpeg";
  private static final Param<String> ID = Param.path("id", "Number of the vehicle", Syntax.TEXT);

  private final Photos photos;
  private final AuditTrail trail;

  PhotosResource(Photos photos, AuditTrail trail) {
    this.photos = photos;
    this.trail = trail;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, "Photo of a vehicle, at most 800 pixels a side")
            .needs(Permission.VIEW_PEOPLE)
            .with(ID)
            .givesText(JPEG)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::photo),
        Route.put(PATH, "Keeps a photo of a vehicle, JPEG or PNG up to 2 MB")
            .needs(Permission.REGISTER)
            .with(ID)
            .takesFile(TAKEN)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.INVALID_BODY)
            .by(this::keep),
        Route.delete(PATH, "Removes the photo of a vehicle")
            .needs(Permission.REGISTER)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::remove));
  }

  private Answer photo(Request request) {
    String id = request.path(ID);
    byte[] photo = photos.find(id).orElseThrow(() -> Problem.notFound("photo of vehicle", id));
    trail.viewed(request.origin(), "vehicle photo", id);
    return new Answer.File(JPEG, id + ".jpg", photo);
  }

  private Answer keep(Request request) {
    String id = request.path(ID);
    try {
      if (!photos.put(id, request.file(TAKEN), request.origin())) {
        throw Problem.notFound("vehicle", id);
      }
    } catch (InvalidPhoto e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
    return new Answer.Done();
  }

  private Answer remove(Request request) {
    String id = request.path(ID);
    if (!photos.remove(id, request.origin())) {
      throw Problem.notFound("photo of vehicle", id);
    }
    return new Answer.Done();
  }
}
