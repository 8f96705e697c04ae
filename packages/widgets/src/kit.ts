import './nk-service/nk-service.define.js';
import './nk-service-finder/nk-service-finder.define.js';
