/** Adds a place at its present distance. */
export function addPlace({ places, distances }, place) {
    let at = places.length;
    while (at > 0) {
        const parent = (at - 1) >> 1;
        if (distances[parent] <= place.distance)
            break;
        places[at] = places[parent];
        distances[at] = distances[parent];
        at = parent;
    }
    places[at] = place;
    distances[at] = place.distance;
}
/** Takes the nearest place out, if there is any. */
export function takeNearest({ places, distances }) {
    const nearest = places[0];
    const last = places.pop();
    const distance = distances.pop();
    if (last === undefined || distance === undefined || places.length === 0)
        return nearest;
    let at = 0;
    for (;;) {
        const child = nearerChild(distances, at);
        if (!(distances[child] < distance))
            break;
        places[at] = places[child];
        distances[at] = distances[child];
        at = child;
    }
    places[at] = last;
    distances[at] = distance;
    return nearest;
}
function nearerChild(distances, parent) {
    const left = 2 * parent + 1;
    return distances[left + 1] < distances[left] ? left + 1 : left;
}
//# sourceMappingURL=nearest-first.js.map