import './nk-crisis-help/nk-crisis-help.define.js';
import './nk-referral-form/nk-referral-form.define.js';
import './nk-service/nk-service.define.js';
import './nk-service-finder/nk-service-finder.define.js';
